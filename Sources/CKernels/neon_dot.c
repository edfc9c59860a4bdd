// The variant for AArch64 with the dot product instructions of ARMv8.2.
#include "table.h"

#if defined(__aarch64__)
#include <arm_neon.h>
#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)
#define DOT 1
#define TABLE ck_neon_dot_table
#include "neon.h"
#pragma clang attribute pop
#endif
