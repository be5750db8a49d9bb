"""The pages that are measured, by what they are; the same ones in every measurement."""

HOME = "/en/"
LIST = "/en/opportunities/"
PAGES = {
    "home": HOME,
    "home, French": "/fr/",
    "content page": "/en/privacy/",
    "guide": "/en/how-it-works/",
    "list of 20": LIST,
    "opportunity": "/en/opportunities/accessible-email-templates/",
}
