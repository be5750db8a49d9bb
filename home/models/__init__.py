"""Page types and settings of everything that is not an opportunity."""

from home.models.announcement import Announcement
from home.models.base import SitePage
from home.models.content import ContentPage
from home.models.frequently_asked import FrequentlyAskedPage
from home.models.guide import GuidePage
from home.models.identity import SiteIdentity
from home.models.landing import LandingPage
from home.models.menus import FooterLink, MainMenuItem, Menus

__all__ = [
    "Announcement",
    "ContentPage",
    "FooterLink",
    "FrequentlyAskedPage",
    "GuidePage",
    "LandingPage",
    "MainMenuItem",
    "Menus",
    "SiteIdentity",
    "SitePage",
]
