"""Django's `FORMAT_MODULE_PATH`: Canadian formats for the codes `en` and `fr`.

Django's own are those of the United States and of France. What a reader sees goes
through the filters of `canadian`, which know more (1er juillet, 9 h); these are for
what Django and the Wagtail admin print and parse by themselves.
"""
