#pragma once
#include "include/CKernels.h"

extern const pp_kernels pp_kernels_plain;
#if defined(__x86_64__)
extern const pp_kernels pp_kernels_avx2;
extern const pp_kernels pp_kernels_avx512;
#endif
