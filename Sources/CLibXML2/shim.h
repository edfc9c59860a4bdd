#include <libxml/xmlversion.h>

// Debian builds libxml2 with ICU, whose headers clash with those of the ICU that Foundation brings along. Nothing that Intake
// uses depends on it.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
