/*
 * FRD-1 in scalar C: the same workload, draws and order of sums as the other forms, with the C library's exp, log and pow.
 * Built in place by `cc -O3 -march=native`. Arguments: firms, years. Standard input: the keys of the streams, four words
 * each, decision by decision within a year, years from 0. Then, for every line "run": builds the firms, clocks the years
 * and prints one line: seconds of this process, then the totals of every year.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { REGIONS = 31, SECTORS = 30, CELLS = REGIONS * SECTORS, TOTALS = 6 + 2 * REGIONS };
enum { INNOVATE, PATENT, SHOCK, ENTER, DECISIONS };
enum { ENTRANT_SIZE_A, ENTRANT_SIZE_B, ENTRANT_RD, ENTRANT_REGION, ENTRANT_SECTOR, ENTRANT_AGE };

static const double RATE[8] = {.15, .20, .20, .20, .05, .10, .10, .10};
static const double EXTRA[8] = {.5, .5, .3, .2, 1, 1, 1, .5};
static const double CREDIT[8] = {.10, .08, .05, 0, .20, .15, .10, .05};
static const double ELASTICITY[4] = {1.2, 1.0, .8, .6};
static const double BASE[4] = {.06, .04, .03, .025};

static double rebate[REGIONS], target[4 * SECTORS], fertility[SECTORS], drift[SECTORS];

typedef struct { uint32_t key0, key1, key2, key3, after_zero; } Stream;

static inline uint32_t mix(uint32_t x) {
  x *= 0x21f0aaadu;
  x = (x ^ (x >> 15)) * 0x735a2d97u;
  return x ^ (x >> 15);
}

/* The draw of src/kernel/draws.ts for an entity below 2^32. */
static inline double uniform(const Stream *s, uint32_t entity, uint32_t k) {
  uint32_t low = entity ^ s->after_zero, high = mix(low + s->key1 + k * 0x9e3779b1u);
  low ^= mix(high + s->key2 + k);
  high ^= mix(low + s->key3);
  return (double)((uint64_t)(high >> 6) << 27 | low >> 5) * 0x1p-53 + 0x1p-55;
}

static int firms, years;
static double *size, *productivity, *knowledge, *intensity, *cash, *patents, *spent;
static uint8_t *region, *sector, *flags;
static uint16_t *age;
static double pool[CELLS], count[CELLS];

static inline int size_class(double s) { return (s >= 1) + (s >= 4) + (s >= 16); }

static void enter(int i, const Stream *s) {
  double z = sqrt(-2 * log(uniform(s, i, ENTRANT_SIZE_A))) * cos(2 * M_PI * uniform(s, i, ENTRANT_SIZE_B));
  double d = uniform(s, i, ENTRANT_REGION);
  size[i] = exp(.3 + 1.1 * z);
  productivity[i] = 1;
  intensity[i] = .01 + .06 * uniform(s, i, ENTRANT_RD);
  knowledge[i] = 3 * size[i] * intensity[i];
  cash[i] = .15 * size[i];
  patents[i] = 0;
  region[i] = (uint8_t)(REGIONS * d * d);
  sector[i] = (uint8_t)(SECTORS * uniform(s, i, ENTRANT_SECTOR));
  age[i] = 0;
  flags[i] = size_class(size[i]) | 4;
}

static void start(const Stream *s) {
  for (int i = 0; i < firms; i++) {
    enter(i, s);
    age[i] = (uint16_t)(20 * uniform(s, i, ENTRANT_AGE));
    flags[i] = size_class(size[i]) | (age[i] < 5 ? 4 : 0);
  }
}

static void spend(void) {
  memset(pool, 0, sizeof pool);
  memset(count, 0, sizeof count);
  for (int i = 0; i < firms; i++) {
    int cell = region[i] * SECTORS + sector[i], st = flags[i] & 7;
    double rate = RATE[st] - rebate[region[i]];
    if (rate < 0) rate = 0;
    double relief = rate * (1 + EXTRA[st]) + CREDIT[st];
    if (cash[i] < 0) relief *= .5;
    double cost = (1 - relief) / (1 - rate) * .20;
    double rd = intensity[i] * size[i] * pow(cost / .20, -ELASTICITY[st & 3]);
    double most = .3 * size[i] + (cash[i] > 0 ? cash[i] : 0);
    if (rd > most) rd = most;
    knowledge[i] = .85 * knowledge[i] + rd;
    spent[i] = rd;
    pool[cell] += knowledge[i];
    count[cell] += 1;
  }
  for (int c = 0; c < CELLS; c++) pool[c] /= count[c] > 1 ? count[c] : 1;
}

static void grow(const Stream *s, double *totals) {
  double all_size = 0, all_spent = 0, all_knowledge = 0, all_innovators = 0, all_patents = 0, exits = 0;
  for (int i = 0; i < firms; i++) {
    double reach = pow(knowledge[i] + .2 * pool[region[i] * SECTORS + sector[i]], .45);
    int innovates = uniform(s + INNOVATE, i, 0) < 1 - exp(-.25 * reach);
    double mean = fertility[sector[i]] * reach * (innovates ? 1 : .25);
    double u = uniform(s + PATENT, i, 0), term = exp(-mean), below = term;
    int k = 0;
    while (u > below) {
      k++;
      term *= mean / k;
      below += term;
    }
    u = uniform(s + SHOCK, i, 0);
    double side = u - .5, shock = -copysign(.15, side) * log(1 - 2 * fabs(side));
    double gain = .03 * innovates + .004 * k;
    productivity[i] *= 1 + gain;
    size[i] *= exp(drift[sector[i]] + .3 * gain + shock);
    patents[i] = .9 * patents[i] + k;
    cash[i] = .9 * cash[i] + .10 * size[i] * (1 + 2 * shock) - .8 * spent[i] * .6 - .02;
    age[i]++;
    int c = size_class(size[i]), young = age[i] < 7 && spent[i] > .05 * size[i];
    flags[i] = c | young << 2 | innovates << 3;
    intensity[i] += .2 * (target[c * SECTORS + sector[i]] - intensity[i]);
    if (cash[i] < -.15 * size[i] || size[i] < .5) {
      exits++;
      enter(i, s + ENTER);
    }
    all_size += size[i];
    all_spent += spent[i];
    all_knowledge += knowledge[i];
    all_innovators += innovates;
    all_patents += k;
    totals[6 + region[i]] += spent[i];
    totals[6 + REGIONS + region[i]] += size[i];
  }
  totals[0] = all_size;
  totals[1] = all_spent;
  totals[2] = all_knowledge;
  totals[3] = all_innovators;
  totals[4] = all_patents;
  totals[5] = exits;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  firms = atoi(argv[1]);
  years = atoi(argv[2]);
  for (int r = 0; r < REGIONS; r++) rebate[r] = .02 * (r % 4);
  for (int s = 0; s < SECTORS; s++) {
    for (int c = 0; c < 4; c++) target[c * SECTORS + s] = BASE[c] * (.5 + (7 * s) % 30 / 30.);
    fertility[s] = .12 + .016 * (s % 10);
    drift[s] = -.015 + .002 * (s % 7);
  }
  Stream *streams = malloc((years + 1) * DECISIONS * sizeof *streams);
  for (int n = 0; n < (years + 1) * DECISIONS; n++) {
    Stream *s = streams + n;
    if (scanf("%u %u %u %u", &s->key0, &s->key1, &s->key2, &s->key3) != 4) return 2;
    s->after_zero = mix(s->key0);
  }
  double **columns[] = {&size, &productivity, &knowledge, &intensity, &cash, &patents, &spent};
  for (int c = 0; c < 7; c++) *columns[c] = malloc(firms * sizeof(double));
  region = malloc(firms);
  sector = malloc(firms);
  flags = malloc(firms);
  age = malloc(firms * sizeof *age);
  double *totals = malloc(years * TOTALS * sizeof *totals);

  char asked[16];
  while (scanf("%15s", asked) == 1 && strcmp(asked, "run") == 0) {
    start(streams + ENTER);
    memset(totals, 0, years * TOTALS * sizeof *totals);
    clock_t from = clock();
    for (int t = 1; t <= years; t++) {
      spend();
      grow(streams + t * DECISIONS, totals + (t - 1) * TOTALS);
    }
    printf("%.9g", (double)(clock() - from) / CLOCKS_PER_SEC);
    for (int n = 0; n < years * TOTALS; n++) printf(" %.17g", totals[n]);
    printf("\n");
    fflush(stdout);
  }
  return 0;
}
