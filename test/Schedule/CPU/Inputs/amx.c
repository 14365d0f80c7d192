/* What AMX's instructions do, for programs whose matrices are pointers, and what the
 * system does that is asked for its registers. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int64_t answer, is_granted;

int64_t ask_system(int64_t call, int64_t request, int64_t state) {
  if (call != 158 || request != 0x1023 || state != 18)
    abort();
  is_granted = answer == 0;
  return answer;
}

typedef union {
  uint16_t halves[16][32];
  float numbers[16][16];
} matrix;

/* More than are in use at the same time. */
static matrix *next(void) {
  static _Thread_local matrix all[64];
  static _Thread_local unsigned last;
  if (!is_granted)
    abort();
  return memset(&all[++last % 64], 0, sizeof(matrix));
}

matrix *tilezero(short rows, short bytes) { return next(); }

matrix *tileloadd64(short rows, short bytes, const char *from, int64_t stride) {
  matrix *to = next();
  for (int row = 0; row < rows; ++row)
    memcpy(to->halves[row], from + row * stride, bytes);
  return to;
}

void tilestored64(short rows, short bytes, char *to, int64_t stride,
                  const matrix *from) {
  for (int row = 0; row < rows; ++row)
    memcpy(to + row * stride, from->halves[row], bytes);
}

/* Denormal numbers are 0, to the instruction and to whoever calls this. */
static float widen(uint16_t bits) {
  uint32_t wide = (uint32_t)bits << 16;
  float number;
  memcpy(&number, &wide, sizeof number);
  return number;
}

matrix *tdpbf16ps(short rows, short bytes, short depth, const matrix *sums,
                  const matrix *left, const matrix *right) {
  matrix *to = next();
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < bytes / 4; ++column) {
      float sum = sums->numbers[row][column];
      for (int k = 0; k < depth / 2; ++k)
        sum += widen(left->halves[row][k]) *
               widen(right->halves[k / 2][2 * column + k % 2]);
      to->numbers[row][column] = sum;
    }
  return to;
}
