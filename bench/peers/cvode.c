/*
 * One run of a generated model by CVODE: BDF, Newton, dense matrix, analytic Jacobian, started anew
 * at each event. Reads a run as doubles from standard input, as bench/peers/cvode.ts writes it, and
 * writes the median milliseconds of a run, its steps and the states at the times asked for.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

extern const int states, parameters, constants;
void prepare(const double *p, double *k);
void right_hand_side(double t, const double *y, const double *k, double *dy);
void jacobian(double t, const double *y, const double *k, double *values);

static double *k, *inputs;

static int slope(double t, N_Vector y, N_Vector dy, void *none) {
  double *target = N_VGetArrayPointer(dy);
  (void)none;
  right_hand_side(t, N_VGetArrayPointer(y), k, target);
  for (int i = 0; i < states; i++) target[i] += inputs[i];
  return 0;
}

/* CVODE has set the matrix to zero */
static int matrix(double t, N_Vector y, N_Vector dy, SUNMatrix j, void *none, N_Vector a, N_Vector b,
                  N_Vector c) {
  (void)dy, (void)none, (void)a, (void)b, (void)c;
  jacobian(t, N_VGetArrayPointer(y), k, SUNDenseMatrix_Data(j));
  return 0;
}

static double *take(size_t count) {
  double *values = malloc((count + 1) * sizeof *values);
  if (fread(values, sizeof *values, count, stdin) != count) exit(2);
  return values;
}

static void check(int flag) {
  if (flag < 0) exit(3);
}

static int ascending(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(void) {
  const double *head = take(6);
  const double start = head[0], end = head[1], rtol = head[2];
  const int times = head[3], events = head[4], runs = head[5], n = states;
  const double *p = take(parameters), *initial = take(n), *atol = take(n), *at = take(times);
  /* an event: its time, what it adds to each state, by how much it changes each input */
  const double *event = take((size_t)events * (1 + 2 * n));
  double *rows = malloc(sizeof(double) * ((size_t)times * n + 1)), *ms = malloc(sizeof(double) * runs);
  k = malloc(sizeof(double) * (constants + 1));
  inputs = calloc(n, sizeof(double));

  SUNContext context;
  check(SUNContext_Create(0, &context));
  N_Vector y = N_VNew_Serial(n, context), absolute = N_VNew_Serial(n, context);
  double *state = N_VGetArrayPointer(y);
  memcpy(N_VGetArrayPointer(absolute), atol, n * sizeof(double));
  memcpy(state, initial, n * sizeof(double));
  SUNMatrix a = SUNDenseMatrix(n, n, context);
  SUNLinearSolver solver = SUNLinSol_Dense(y, a, context);
  void *cvode = CVodeCreate(CV_BDF, context);
  check(CVodeInit(cvode, slope, start, y));
  check(CVodeSVtolerances(cvode, rtol, absolute));
  check(CVodeSetLinearSolver(cvode, solver, a));
  check(CVodeSetJacFn(cvode, matrix));
  check(CVodeSetMaxNumSteps(cvode, 10000000));

  long steps = 0;
  for (int run = 0; run < runs; run++) {
    struct timespec before, after;
    clock_gettime(CLOCK_MONOTONIC, &before);
    prepare(p, k);
    memcpy(state, initial, n * sizeof(double));
    memset(inputs, 0, n * sizeof(double));
    double t = start;
    int next = 0;
    steps = 0;
    for (int e = 0; e <= events; e++) {
      const double *what = event + (size_t)e * (1 + 2 * n);
      const double stop = e < events ? what[0] : end;
      if (stop > t) {
        check(CVodeReInit(cvode, t, y));
        check(CVodeSetStopTime(cvode, stop));
        for (; next < times && at[next] < stop; next++) {
          if (at[next] > t) check(CVode(cvode, at[next], y, &t, CV_NORMAL));
          memcpy(rows + (size_t)next * n, state, n * sizeof(double));
        }
        while (t < stop) check(CVode(cvode, stop, y, &t, CV_NORMAL));
        long taken;
        check(CVodeGetNumSteps(cvode, &taken));
        steps += taken;
        t = stop;
      }
      if (e == events) break;
      for (int i = 0; i < n; i++) {
        state[i] += what[1 + i];
        inputs[i] += what[1 + n + i];
      }
    }
    for (; next < times; next++) memcpy(rows + (size_t)next * n, state, n * sizeof(double));
    clock_gettime(CLOCK_MONOTONIC, &after);
    ms[run] = 1e3 * (after.tv_sec - before.tv_sec) + 1e-6 * (after.tv_nsec - before.tv_nsec);
  }
  qsort(ms, runs, sizeof(double), ascending);
  const double result[2] = {ms[runs / 2], steps};
  fwrite(result, sizeof(double), 2, stdout);
  fwrite(rows, sizeof(double), (size_t)times * n, stdout);
  return 0;
}
