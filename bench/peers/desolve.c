/* What deSolve calls in a compiled model; the equations themselves are the generated model.c. */
extern const int parameters;
void prepare(const double *p, double *k);
void right_hand_side(double t, const double *y, const double *k, double *dy);

static double k[256];

void begin(void (*give)(int *, double *)) {
  double p[256];
  int count = parameters;
  give(&count, p);
  prepare(p, k);
}

void slope(int *count, double *t, double *y, double *dy, double *out, int *places) {
  (void)count, (void)out, (void)places;
  right_hand_side(*t, y, k, dy);
}
