#define LANES 2
#define WIDTH 6
#define TARGET
#define NAME "plain"
#define KERNELS pp_kernels_plain
#include "loops.h"
