/* Has the functions of Intel's OpenMP runtime that compiled code calls, for one
   thread, and counts parallel regions. */
#include <stdarg.h>
#include <stdint.h>

static int32_t regions;

int32_t count_regions(void) { return regions; }

void __kmpc_fork_call(void *where, int32_t count,
                      void (*body)(int32_t *, int32_t *, void *), ...) {
  int32_t zero = 0;
  va_list arguments;
  (void)where;
  ++regions;
  va_start(arguments, body);
  body(&zero, &zero, count ? va_arg(arguments, void *) : 0);
  va_end(arguments);
}

int32_t __kmpc_global_thread_num(void *where) { return (void)where, 0; }

void __kmpc_for_static_init_8u(void *where, int32_t thread, int32_t schedule,
                               int32_t *is_last, uint64_t *first,
                               uint64_t *last, int64_t *stride, int64_t step,
                               int64_t chunk) {
  (void)where, (void)thread, (void)schedule, (void)step, (void)chunk;
  *is_last = 1;
  *stride = (int64_t)(*last - *first) + 1;
}

void __kmpc_for_static_fini(void *where, int32_t thread) {
  (void)where, (void)thread;
}

#ifndef INCOMPLETE
void __kmpc_barrier(void *where, int32_t thread) { (void)where, (void)thread; }
#endif
