"""Production settings with static files of the bench's own, so that nothing is touched."""

from config.environment import env
from config.settings.production import *  # noqa: F403 - settings build on settings

STATIC_ROOT = env.str("BENCH_STATIC_ROOT")
