// What the machine can do: multiply-adds in registers, and bytes read per second.

#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
#include <time.h>

#if defined(__AVX512F__)
#define WIDTH 16
#elif defined(__AVX__)
#define WIDTH 8
#else
#define WIDTH 4
#endif
typedef float Vector __attribute__((vector_size(4 * WIDTH)));

#if defined(__x86_64__)
#define IN_REGISTER "+v"
#else
#define IN_REGISTER "+w"
#endif

// Twelve chains: enough for a latency of 5 on 2 ports, few enough for 16 registers.
// They are variables of their own; compilers keep an array of them in memory.
#define CHAINS 12
#define EACH(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)

typedef struct {
  pthread_barrier_t *start;
  const char *bytes; // what to read, or null for multiply-adds
  size_t amount;     // bytes to read, or rounds of multiply-adds
  double seconds;
  float sink;
} Job;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static float total(Vector v) {
  float sum = 0;
  for (int i = 0; i < WIDTH; ++i)
    sum += v[i];
  return sum;
}

// x = x * 0.999 + 0.001 stays normal and finite: denormals would be slow.
static float multiply_add(size_t rounds) {
  Vector factor = {0}, summand = {0}, sum = {0};
  factor += 0.999f;
  summand += 0.001f;
#define DECLARE(I) Vector x##I = factor + 0.1f * I;
  EACH(DECLARE)
  for (size_t r = 0; r < rounds; ++r) {
#define STEP(I) x##I = x##I * factor + summand;
    EACH(STEP)
    // Keeps each chain in a register and the rounds apart.
#define HOLD(I) __asm__ volatile("" : IN_REGISTER(x##I));
    EACH(HOLD)
  }
#define SUM(I) sum += x##I;
  EACH(SUM)
  return total(sum);
}

static float read_all(const char *bytes, size_t size) {
  Vector sum = {0};
#define ZERO(I) Vector x##I = {0};
  EACH(ZERO)
  for (size_t at = 0; at + CHAINS * sizeof(Vector) <= size; at += CHAINS * sizeof(Vector)) {
#define LOAD(I) x##I += *(const Vector *)(bytes + at + I * sizeof(Vector));
    EACH(LOAD)
  }
  EACH(SUM)
  return total(sum);
}

static void *work(void *argument) {
  Job *job = argument;
  pthread_barrier_wait(job->start);
  double start = now();
  job->sink = job->bytes ? read_all(job->bytes, job->amount) : multiply_add(job->amount);
  job->seconds = now() - start;
  return NULL;
}

// Runs equal shares on some threads at once: the seconds of the slowest.
static double share(const char *bytes, size_t amount, int threads) {
  pthread_barrier_t start;
  pthread_t *ids = malloc(sizeof(pthread_t) * (size_t)threads);
  Job *jobs = malloc(sizeof(Job) * (size_t)threads);
  size_t part = bytes ? amount / (size_t)threads / 64 * 64 : amount;
  double slowest = 0;
  pthread_barrier_init(&start, NULL, (unsigned)threads);
  for (int i = 0; i < threads; ++i) {
    jobs[i] = (Job){&start, bytes ? bytes + (size_t)i * part : NULL, part, 0, 0};
    pthread_create(&ids[i], NULL, work, &jobs[i]);
  }
  for (int i = 0; i < threads; ++i) {
    pthread_join(ids[i], NULL);
    if (jobs[i].seconds > slowest)
      slowest = jobs[i].seconds;
  }
  pthread_barrier_destroy(&start);
  free(jobs);
  free(ids);
  return slowest;
}

// GFLOP/s of all threads together.
double multiply_add_rate(size_t rounds, int threads) {
  double flops = 2.0 * WIDTH * CHAINS * (double)rounds * threads;
  return flops / share(NULL, rounds, threads) * 1e-9;
}

// GB/s of all threads together, reading a 64-byte aligned buffer once.
double read_rate(const char *bytes, size_t size, int threads) {
  return (double)size / share(bytes, size, threads) * 1e-9;
}
