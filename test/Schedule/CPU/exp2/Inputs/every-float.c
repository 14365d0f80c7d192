/* Compares exp2_of_all with 2^x for every float32, or for every n-th.

   every-float STRIDE MOST prints the largest error in ULP, and by how many
   floats the correctly rounded result is missed at most; it ends with 1 if these
   are over MOST or 2 or a result is not of the kind that VectorMath.h says.

   The reference is a polynomial in double, which is compared with libm's exp2
   first: a loop over it becomes vector code, 2^32 calls would take minutes. */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void exp2_of_all(const float *from, float *to, int64_t count);

enum { BLOCK = 4096 };

static inline uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline double double_of(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

/* 2^x for -126 <= x < 128: Taylor's series around the nearest whole number. */
static inline double reference(double x) {
  double large = 0x1.8p52;
  double whole = x + large;
  double t = (x - (whole - large)) * 0x1.62e42fefa39efp-1;
  double sum = 1.0 / 6227020800;
  sum = sum * t + 1.0 / 479001600;
  sum = sum * t + 1.0 / 39916800;
  sum = sum * t + 1.0 / 3628800;
  sum = sum * t + 1.0 / 362880;
  sum = sum * t + 1.0 / 40320;
  sum = sum * t + 1.0 / 5040;
  sum = sum * t + 1.0 / 720;
  sum = sum * t + 1.0 / 120;
  sum = sum * t + 1.0 / 24;
  sum = sum * t + 1.0 / 6;
  sum = sum * t + 1.0 / 2;
  sum = sum * t + 1.0;
  return (sum * t + 1.0) * double_of((bits_of(whole) + 1023) << 52);
}

static void check_reference(void) {
  for (int i = -126 * 4096; i < 128 * 4096; ++i) {
    double x = i / 4096.0 + 1e-5, truth = exp2(x);
    if (fabs(reference(x) - truth) > 1e-14 * truth) {
      printf("the reference is wrong at %a\n", x);
      exit(1);
    }
  }
}

struct Worst {
  /* A double's bits, which are ordered as the double is where it is positive.
   */
  int64_t error;
  int32_t floats;
};

/* Each lane keeps its own maxima: that is what compilers turn into vectors. */
static void compare(const float *from, const float *to, struct Worst *worst) {
  int64_t error = worst->error;
  int32_t floats = worst->floats;
  for (int i = 0; i < BLOCK; ++i) {
    int isNormal = (from[i] >= -126) & (from[i] < 128);
    double x = isNormal ? from[i] : 0, y = isNormal ? to[i] : 1;
    double truth = reference(x);
    uint64_t exponent = bits_of(truth) >> 52;
    double places = double_of((2046 + 23 - exponent) << 52);
    int64_t off = (int64_t)bits_of(fabs(y - truth) * places);
    error = off > error ? off : error;
    float wanted = (float)truth, found = (float)y;
    int32_t a, b;
    memcpy(&a, &wanted, sizeof a);
    memcpy(&b, &found, sizeof b);
    int32_t between = a > b ? a - b : b - a;
    floats = between > floats ? between : floats;
  }
  worst->error = error;
  worst->floats = floats;
}

/* Whether y is what 2^x cannot be. */
static inline int is_other_kind(float x, float y) {
  int isNaN = (x != x) & (y != y);
  int isOver = (x >= 128) & (y == INFINITY);
  int isUnder = (x < -126) & (y >= 0) & (y < 0x1p-126f);
  int isNormal = (x >= -126) & (x < 128) & (y >= 0x1p-126f) & (y < INFINITY);
  return !(isNaN | isOver | isUnder | isNormal);
}

int main(int argc, char **argv) {
  static float from[BLOCK], to[BLOCK];
  if (argc != 3)
    return 2;
  uint64_t stride = strtoull(argv[1], NULL, 10);
  double most = strtod(argv[2], NULL);
  struct Worst worst = {0, 0};
  check_reference();
  for (uint64_t start = 0; start < UINT64_C(1) << 32; start += stride * BLOCK) {
    for (int i = 0; i < BLOCK; ++i) {
      /* Past the end it begins again. */
      uint32_t bits = (uint32_t)(start + stride * i);
      memcpy(&from[i], &bits, sizeof bits);
    }
    exp2_of_all(from, to, BLOCK);
    compare(from, to, &worst);
    int other = 0;
    for (int i = 0; i < BLOCK; ++i)
      other |= is_other_kind(from[i], to[i]);
    for (int i = 0; other && i < BLOCK; ++i)
      if (is_other_kind(from[i], to[i])) {
        printf("2^%a = %a\n", from[i], to[i]);
        return 1;
      }
  }
  double error = double_of((uint64_t)worst.error);
  printf("largest error %.3f ULP, %d floats from the nearest\n", error,
         worst.floats);
  return !(error <= most && worst.floats <= 2);
}
