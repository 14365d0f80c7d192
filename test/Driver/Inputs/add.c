/* Calls what attn-compile made of add.mlir. */
#include "add.h"
#include <stdio.h>
#include <string.h>

#define CHECK(condition)                                                       \
  do {                                                                         \
    if (!(condition)) {                                                        \
      printf("line %d: %s\n", __LINE__, #condition);                           \
      return 1;                                                                \
    }                                                                          \
  } while (0)

int main(void) {
  /* One element further than an aligned address: alignment of elements is
     enough. */
  float x[7], y[7], out[8];
  for (int i = 0; i < 7; ++i) {
    x[i] = (float)i;
    y[i] = (float)(10 * i);
    out[i] = -1.0f;
  }
  out[7] = -1.0f;
  uint8_t any = 7;
  int64_t sizes[2] = {0, 0};
  CHECK(add_scaled_output_sizes(2, 3, 2, 3, sizes) == 0);
  CHECK(sizes[0] == 2 && sizes[1] == 3);
  CHECK(add_scaled(x + 1, 2, 3, y + 1, 2, 3, 0.5f, out + 1, 2, 3, &any) == 0);
  for (int i = 1; i < 7; ++i)
    CHECK(out[i] == 6.0f * (float)i);
  CHECK(out[0] == -1.0f && out[7] == -1.0f && any == 1);

  /* Inputs that do not agree, a result of another size, a negative size, and
     a static size that is another. */
  CHECK(add_scaled(x, 2, 3, y, 1, 3, 1.0f, out, 2, 3, &any) == 1);
  CHECK(add_scaled(x, 2, 3, y, 2, 3, 1.0f, out, 1, 3, &any) == 1);
  CHECK(add_scaled(x, -1, 3, y, -1, 3, 1.0f, out, -1, 3, &any) == 1);
  CHECK(add_scaled(x, 2, 2, y, 2, 2, 1.0f, out, 2, 2, &any) == 1);
  CHECK(add_scaled_output_sizes(2, 3, 1, 3, sizes) == 1);
  CHECK(strstr(add_scaled_status_text(1), "size") != NULL);
  CHECK(strcmp(add_scaled_status_text(0), add_scaled_status_text(2)) != 0);
  CHECK(add_scaled(x, 0, 3, y, 0, 3, 1.0f, out, 0, 3, &any) == 0 && any == 0);

  /* 1.5, -2 and infinity in bfloat16; 0.25 in float16. */
  const uint16_t bits[3] = {0x3FC0, 0xC000, 0x7F80};
  uint16_t twice_bits[3], half = 0;
  CHECK(twice(bits, 0x3400, twice_bits, &half) == 0);
  CHECK(twice_bits[0] == 0x4040 && twice_bits[1] == 0xC080);
  CHECK(twice_bits[2] == 0x7F80 && half == 0x3800);
  puts("all as expected");
  return 0;
}
