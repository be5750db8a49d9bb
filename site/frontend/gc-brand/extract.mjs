// Copies the signature and the wordmark of the Government of Canada into brand/.
//
// The marks are protected: only a department may show them, so they are fetched
// by the department that deploys the site and are never part of this repository.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FRONTEND = join(import.meta.dirname, '..');
const MARKS = ['sig-blk-en.svg', 'sig-blk-fr.svg', 'wmms-spl-en.svg', 'wmms-spl-fr.svg'];
const SOURCE = join(
  import.meta.dirname,
  'node_modules/@gcds-core/components/dist/collection/components/gcds-signature/assets',
);
// The red of the flag in the federal identity programme.
const FLAG_RED = '#eb2d37';

// The package colours the flag from the page's own style sheet, which does not
// reach into an <img>: the flag would be black and the drawing would have no size.
function standAlone(svg) {
  const coloured = svg.replace('class="fip_flag"', `fill="${FLAG_RED}"`);
  if (coloured === svg) {
    throw new Error('no flag to colour: the package draws its marks differently now');
  }
  const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/);
  return coloured
    .replace(/ (width|height)="100%"/g, '')
    .replace('<svg ', `<svg width="${width}" height="${height}" `);
}

function extract() {
  const target = join(FRONTEND, 'brand');
  mkdirSync(target, { recursive: true });
  for (const name of MARKS) {
    const svg = readFileSync(join(SOURCE, name), 'utf8');
    writeFileSync(join(target, name), standAlone(svg));
  }
  console.log(`brand/: ${MARKS.join(', ')}`);
}

extract();
