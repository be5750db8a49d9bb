// Builds dist/: one stylesheet, three fonts and, where a department has fetched
// them, the government marks. The same sources always give the same bytes.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { bundleAsync, transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import subsetFont from 'subset-font';

const HERE = import.meta.dirname;
const PROJECT = join(HERE, '..', '..');
const PACKAGES = join(HERE, 'node_modules');
const DIST = join(HERE, 'dist');
const BRAND = join(HERE, 'brand');

const HEADING_FONT = '@fontsource/lato/files/lato-latin-700-normal.woff2';
const TEXT_FONTS = [
  '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
  '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2',
];

// Every character of written English and French: Latin-1, Œ, œ, Ÿ and punctuation.
const WRITTEN_CHARACTERS =
  charactersBetween(0x20, 0x7e) + charactersBetween(0xa0, 0xff) + 'ŒœŸ–—‘’“”•…‹›€™−';

// Where a class name can be written. Form widgets name theirs in Python.
const WHERE_CLASSES_ARE_USED = [
  join(PROJECT, 'templates/**/*.html'),
  ...['home', 'opportunities', 'bilingual'].map((app) => join(PROJECT, app, '**/*.py')),
];

// Rich text lives in the database, so its elements are in no template.
const RICH_TEXT_ELEMENTS = /^(a|b|br|em|i|li|ol|p|strong|sub|sup|ul)$/;

// Browsers we promise to work in; older ones get the same page, unprefixed.
const BROWSERS = { chrome: 111 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) };

// The library asks two other hosts for its fonts and icons. We bring our own
// fonts and use no icon font, so both requests are taken out.
function withoutRemoteLoads(css) {
  return css
    .replace(/@import\s+url\([^)]*\)[^;]*;/g, '')
    .replace(/@font-face\s*{[^}]*https?:\/\/[^}]*}/g, '');
}

// Every family is followed by a local face with the same metrics, so that no
// line moves when the real font arrives.
function withMetricFallbacks(css) {
  return css.replace(/(['"])(Lato|Noto Sans)\1, sans-serif/g, '"$2", "$2 Fallback", sans-serif');
}

function readSource(path) {
  const css = readFileSync(path, 'utf8');
  const isLibrary = path.split(sep).includes('node_modules');
  return isLibrary ? withMetricFallbacks(withoutRemoteLoads(css)) : css;
}

function refuseRemoteUrls(css) {
  const found = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/(?:https?:)?\/\/[\w.-]+\.\w+[^\s"')]*/);
  if (found) {
    throw new Error(`the stylesheet would make visitors call ${found[0]}`);
  }
}

async function bundle() {
  const { code } = await bundleAsync({
    filename: join(HERE, 'src/site.css'),
    resolver: {
      read: readSource,
      resolve: (specifier, from) =>
        specifier.startsWith('.') ? join(from, '..', specifier) : join(PACKAGES, specifier),
    },
  });
  return code.toString();
}

// Only what stands inside a tag can be a class. Reading every word instead would
// keep a library class for each `{% block %}` and each word of a sentence.
function wordsOfTemplate(source) {
  const markup = source.replace(/{([%#])[\s\S]*?\1}|{{[\s\S]*?}}/g, ' ');
  const tags = markup.match(/<[a-z][^>]*>/g) ?? [];
  return tags.flatMap((tag) => tag.match(/[\w-]+/g));
}

function wordsOfPython(source) {
  const classes = [...source.matchAll(/["']class["']\s*:\s*["']([^"']*)["']/g)];
  return classes.flatMap(([, names]) => names.split(/\s+/));
}

async function purge(css) {
  const [result] = await new PurgeCSS().purge({
    content: WHERE_CLASSES_ARE_USED,
    css: [{ raw: css }],
    variables: true,
    keyframes: true,
    // The families are named inside custom properties only, where the purge does
    // not look: it would delete every face.
    fontFace: false,
    safelist: [RICH_TEXT_ELEMENTS],
    extractors: [
      { extensions: ['html'], extractor: wordsOfTemplate },
      { extensions: ['py'], extractor: wordsOfPython },
    ],
  });
  return result.css;
}

function minify(css) {
  const { code } = transform({
    filename: 'site.css',
    code: Buffer.from(css),
    minify: true,
    targets: BROWSERS,
  });
  return code;
}

function charactersBetween(first, last) {
  const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return String.fromCodePoint(...codes);
}

// The name Lato is reserved by its licence for the font as published, so that one
// is copied. Noto's is not: glyphs that no page of ours shows are left out.
async function writeFonts() {
  const folder = join(DIST, 'fonts');
  mkdirSync(folder, { recursive: true });
  cpSync(join(PACKAGES, HEADING_FONT), join(folder, basename(HEADING_FONT)));
  for (const font of TEXT_FONTS) {
    const smaller = await subsetFont(
      readFileSync(join(PACKAGES, font)), WRITTEN_CHARACTERS,
      { targetFormat: 'woff2', noLayoutClosure: true },
    );
    writeFileSync(join(folder, basename(font)), smaller);
  }
}

function copyMarks() {
  if (existsSync(BRAND)) {
    cpSync(BRAND, join(DIST, 'brand'), { recursive: true });
  }
}

async function build() {
  const css = minify(await purge(await bundle()));
  refuseRemoteUrls(css.toString());
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'site.css'), css);
  await writeFonts();
  copyMarks();
  console.log(`dist/site.css: ${css.length} bytes`);
}

await build();
