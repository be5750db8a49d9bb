"""English as written in Canada."""

DATE_FORMAT = "F\xa0j, Y"
TIME_FORMAT = "g:i\xa0A"
DATETIME_FORMAT = "F\xa0j, Y, g:i\xa0A"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "F\xa0j"
SHORT_DATE_FORMAT = "Y-m-d"
SHORT_DATETIME_FORMAT = "Y-m-d H:i"
FIRST_DAY_OF_WEEK = 0

# Day and month first or second is a guess; the ISO order is the only one accepted.
DATE_INPUT_FORMATS = ["%Y-%m-%d"]
TIME_INPUT_FORMATS = ["%H:%M:%S", "%H:%M"]
DATETIME_INPUT_FORMATS = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
