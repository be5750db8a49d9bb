"""What is the same everywhere. What differs comes from environment variables.

Every variable is documented, with its default, in docs/operating.md.
"""

from datetime import timedelta
from pathlib import Path

from config.caching import PAGES, caches
from config.content_security import ADMIN_POLICY, PUBLIC_POLICY
from config.environment import env
from config.front_cache import SECONDS_WHEN_NOT, SECONDS_WHEN_TOLD, front_caches
from config.json_logs import REQUEST_ID

BASE_DIR = Path(__file__).resolve().parents[3]
SITE_DIR = BASE_DIR / "site"
VAR_DIR = BASE_DIR / "var"
# What must survive a new version of the site: the SQLite file and uploaded images.
DATA_DIR = Path(env.str("DATA_DIR", default=str(VAR_DIR))).resolve()

INSTALLED_APPS = [
    "opportunities",
    "home",
    "bilingual",
    "page_cache",
    "wagtail_localize",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.locales",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "django_guid",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django_guid.middleware.guid_middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.content_security.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "bilingual.middleware.LanguageFromAddressMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context_processors.site_chrome",
            ],
        },
    },
]

DATABASES = {
    "default": env.db_url(
        "DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'site.sqlite3'}"
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    # A writer waits its turn instead of failing when another one is at work.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = caches(env.cache_url("CACHE_URL", default="locmemcache://"))
# Public pages are answered before Django where they are known to be right. Off: each
# is made anew.
PAGE_CACHE = env.bool("PAGE_CACHE", default=True)
PAGE_CACHE_ALIAS = PAGES
# For how long a process may not have asked what changed: a query each time.
PAGE_CACHE_LOOK_SECONDS = 0.025
# What an answer is made with, for its version to be told from another.
PAGE_CACHE_MADE_WITH = [
    *(BASE_DIR / name for name in ("bilingual", "home", "opportunities", "page_cache")),
    *(BASE_DIR / "templates", SITE_DIR / "config", SITE_DIR / "locale"),
    VAR_DIR / "static",
]
# Caches in front that are told what changed (`manage.py tell_front_caches`), and for how
# long one may show a page without asking.
WAGTAILFRONTENDCACHE = front_caches()
# An address has one language: it is not guessed in the other.
WAGTAILFRONTENDCACHE_LANGUAGES: list[str] = []
FRONT_CACHE_SECONDS = env.int(
    "FRONT_CACHE_SECONDS",
    default=SECONDS_WHEN_TOLD if WAGTAILFRONTENDCACHE else SECONDS_WHEN_NOT,
)

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Two languages, equal. Codes are `en` and `fr`; Django's own formats for them are
# not the Canadian ones, ours in bilingual/formats are.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False
TIME_ZONE = "America/Toronto"
WAGTAIL_USER_TIME_ZONES = ["America/Toronto"]
FORMAT_MODULE_PATH = ["bilingual.formats"]
LOCALE_PATHS = [SITE_DIR / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [
    folder
    for folder in (SITE_DIR / "static", SITE_DIR / "frontend" / "dist")
    if folder.is_dir()
]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
MEDIA_IS_LOCAL = True

WAGTAIL_SITE_NAME = "Micro-acquisition"
WAGTAILADMIN_USER_LOGIN_FORM = "home.sign_in.SignInForm"
WAGTAILADMIN_BASE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000")
# Nobody outside learns who works here: no update check, no avatar service.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "svg", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "json", "md", "odt", "pdf", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
# Every download passes Wagtail's view, which knows who may read which document,
# wherever the files are kept.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# Only pages made for the web are shown in the browser; the rest is downloaded.
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf"]
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["bold", "link", "ul", "ol"]},
    },
}
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# wagtail-localize: nothing goes live by itself, a deleted page keeps its translated
# sentences, and a page sent for translation opens in the translator's editor, where
# prices and dates can't be changed ("simple" would open the plain form).
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "synced"
# A workflow ends by publishing both languages; no other way of publishing cancels one.
WAGTAIL_FINISH_WORKFLOW_ACTION = "bilingual.workflow_end.publish_both_languages"
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False

LOGIN_URL = "wagtailadmin_login"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
CSRF_FAILURE_VIEW = "home.views.errors.csrf_failure"
# None in front: the sender of a request is who it comes from.
TRUSTED_PROXIES = 0
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

CONTENT_SECURITY_POLICY = {"DIRECTIVES": PUBLIC_POLICY}
ADMIN_CONTENT_SECURITY_POLICY = ADMIN_POLICY

DJANGO_GUID = REQUEST_ID
