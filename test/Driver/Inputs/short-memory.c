/* Lets each allocation of two compiled layers fail in turn; linked with
   --wrap=malloc --wrap=free. */
#include "dynamic.h"
#include "encoder.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *__real_malloc(size_t size);
void __real_free(void *memory);

static long calls, live;
static long failing = -1; /* the number of the call that fails, from 0 */

void *__wrap_malloc(size_t size) {
  if (calls++ == failing)
    return NULL;
  ++live;
  /* What is there before must not matter. */
  return memset(__real_malloc(size), 0xFF, size);
}

void __wrap_free(void *memory) {
  live -= memory != NULL;
  __real_free(memory);
}

enum { BATCH = 3, LENGTH = 37, WIDTH = 32, SIZE = BATCH * LENGTH * WIDTH };
static float input[SIZE], expected[SIZE], output[SIZE];

static int32_t run_dynamic(float *result) {
  return self_attention_dynamic(input, BATCH, LENGTH, WIDTH, result, BATCH,
                                LENGTH, WIDTH);
}

static int32_t run_encoder(float *result) {
  return encoder_layer(input, result);
}

static int check(const char *name, int32_t (*run)(float *)) {
  int32_t status;
  failing = -1;
  calls = 0;
  status = run(expected);
  const long count = calls;
  if (status != 0 || live != 0 || count == 0) {
    printf("%s: status %d, %ld of %ld buffers left\n", name, status, live,
           count);
    return 0;
  }
  for (long n = 0; n <= count; ++n) {
    failing = n;
    calls = 0;
    status = run(output);
    if (status != (n == count ? 0 : 2) || live != 0) {
      printf("%s: allocation %ld of %ld failed: status %d, %ld left\n", name, n,
             count, status, live);
      return 0;
    }
  }
  if (memcmp(output, expected, sizeof(output)) != 0) {
    printf("%s: other results after a failure\n", name);
    return 0;
  }
  printf("%s: %ld allocations failed\n", name, count);
  return 1;
}

int main(void) {
  for (int i = 0; i < SIZE; ++i)
    input[i] = (float)(i % 17) / 8.0f - 1.0f;
  const int first = check("dynamic", run_dynamic);
  memset(output, 0, sizeof(output));
  memset(expected, 0, sizeof(expected));
  const int second = check("encoder", run_encoder);
  puts(encoder_layer_status_text(2));
  return !(first && second);
}
