// The variant for any AArch64.
#include "table.h"

#if defined(__aarch64__)
#define DOT 0
#define TABLE ck_neon_table
#include "neon.h"
#endif
