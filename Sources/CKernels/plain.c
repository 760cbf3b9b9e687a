#define LANES 2
#define TARGET
#define NAME "plain"
#define KERNELS pp_kernels_plain
#include "loops.h"
