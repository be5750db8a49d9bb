"""The table of contents of sections, for the template that shows them."""

from django import template

from home.table_of_contents import table_of_contents

register = template.Library()
register.simple_tag(table_of_contents)
