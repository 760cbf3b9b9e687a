#if defined(__x86_64__)
#define LANES 4
#define WIDTH 6
#define TARGET __attribute__((target("avx2,fma")))
#define NAME "AVX2"
#define KERNELS pp_kernels_avx2
#include "loops.h"
#endif
