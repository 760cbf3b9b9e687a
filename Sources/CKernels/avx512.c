#if defined(__x86_64__)
#define LANES 8
#define WIDTH 12
#define TARGET __attribute__((target("avx512f,avx512dq,avx512vl,avx2,fma")))
#define NAME "AVX-512"
#define KERNELS pp_kernels_avx512
#include "loops.h"
#endif
