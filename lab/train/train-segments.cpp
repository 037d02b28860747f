// Trains the names model: a semi-Markov conditional random field (Sarawagi and Cohen 2004) whose segment scores are sums over the
// words (begin, inside, last, only) and over features of the whole segment. AdaGrad, the later epochs averaged; deterministic.
// Build: g++ -O3 -o train-segments train-segments.cpp. Use: train-segments EXAMPLES WEIGHTS EPOCHS RATE DECAY DROPOUT FEWEST TRAININGS.
// The weights are the mean of so many trainings that differ in order and in what is left out at a time: scores are sums of weights, so it
// scores as all of them together would.
// EXAMPLES (32-bit words): runs, each: article, size, weight (float), hasGiven; for each word: given (float, if any), feature count, features;
// span count; for each span: start, end, gold class (-1: none), given (4 floats, if any), feature count, features.
// WEIGHTS: count of word features, their keys and 17 floats each; count of segment features, their keys and 4 floats each.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unordered_map>
#include <vector>

namespace {

constexpr int CLASSES = 4;
constexpr int OUTPUTS = 1 + 4 * CLASSES;
constexpr int LONGEST_RUN = 40;

struct Span {
  int start, end, gold;
  float given[CLASSES];
  uint32_t from, to;
};
struct Word {
  float given;
  uint32_t from, to;
};
struct Run {
  int size;
  float weight;
  uint32_t words, spans, spansEnd;
};

std::vector<Run> runs;
std::vector<Word> words;
std::vector<Span> spans;
std::vector<uint32_t> rows;

/** In how many articles each feature stands: a name that one article repeats is no knowledge of names. */
struct Counter {
  struct Row {
    uint32_t articles = 0, former = 0;
  };
  std::unordered_map<uint32_t, Row> rows;
  std::vector<uint32_t> order;

  void see(uint32_t key, uint32_t article) {
    Row& row = rows[key];
    if (row.articles == 0) order.push_back(key);
    else if (row.former == article) return;
    row.articles++;
    row.former = article;
  }
};

/** One block of weights: `width` a feature. */
struct Table {
  int width;
  std::vector<uint32_t> keys;
  std::unordered_map<uint32_t, uint32_t> index;
  std::vector<float> weights, squares, mean;
  std::vector<uint8_t> dropped;

  explicit Table(int width) : width(width) {}

  void keep(const Counter& counter, uint32_t fewest) {
    for (uint32_t key : counter.order)
      if (counter.rows.at(key).articles >= fewest) {
        index[key] = static_cast<uint32_t>(keys.size());
        keys.push_back(key);
      }
    weights.assign(keys.size() * width, 0.0f);
    squares.assign(keys.size() * width, 1e-3f);
    mean.assign(keys.size() * width, 0.0f);
    dropped.assign(keys.size(), 0);
  }

  void forget() {
    std::fill(weights.begin(), weights.end(), 0.0f);
    std::fill(squares.begin(), squares.end(), 1e-3f);
  }

  void score(uint32_t from, uint32_t to, float* into) const {
    for (uint32_t k = from; k < to; k++) {
      const uint32_t row = rows[k];
      if (dropped[row]) continue;
      const float* at = &weights[static_cast<size_t>(row) * width];
      for (int o = 0; o < width; o++) into[o] += at[o];
    }
  }

  void update(uint32_t from, uint32_t to, const float* gradient, float rate, float decay) {
    float most = 0;
    for (int o = 0; o < width; o++) most = std::fmax(most, std::fabs(gradient[o]));
    if (most < 1e-4f) return;
    for (uint32_t k = from; k < to; k++) {
      const uint32_t row = rows[k];
      if (dropped[row]) continue;
      float* w = &weights[static_cast<size_t>(row) * width];
      float* s = &squares[static_cast<size_t>(row) * width];
      for (int o = 0; o < width; o++) {
        const float slope = gradient[o] == 0 ? 0 : gradient[o] - decay * w[o];
        s[o] += slope * slope;
        w[o] += rate * slope / std::sqrt(s[o]);
      }
    }
  }
};

double logAdd(double a, double b) {
  if (a == -INFINITY) return b;
  if (b == -INFINITY) return a;
  return a > b ? a + std::log1p(std::exp(b - a)) : b + std::log1p(std::exp(a - b));
}

uint32_t state = 1;
/** A number in [0, 1), the same on every machine (mulberry32). */
double randomNumber() {
  state += 0x6d2b79f5u;
  uint32_t t = (state ^ (state >> 15)) * (1u | state);
  t = (t + ((t ^ (t >> 7)) * (61u | t))) ^ t;
  return (t ^ (t >> 14)) / 4294967296.0;
}

/** What the word at `i` is of a name on words [start, end): begin, inside, last, only. */
int placeIn(int i, int start, int end) {
  if (end - start == 1) return 3;
  return i == start ? 0 : i == end - 1 ? 2 : 1;
}

void read(const char* path, Table& wordTable, Table& segmentTable, uint32_t fewest) {
  FILE* file = std::fopen(path, "rb");
  if (file == nullptr) {
    std::perror(path);
    std::exit(1);
  }
  std::fseek(file, 0, SEEK_END);
  std::vector<uint32_t> data(static_cast<size_t>(std::ftell(file)) / 4);
  std::rewind(file);
  if (std::fread(data.data(), 4, data.size(), file) != data.size()) std::exit(1);
  std::fclose(file);
  const auto real = [&](size_t at) {
    float value;
    std::memcpy(&value, &data[at], 4);
    return value;
  };
  for (int pass = 0; pass < 2; pass++) {
    Counter ofWords, ofSegments;
    for (size_t at = 0; at < data.size();) {
      Run run{};
      const uint32_t article = data[at++];
      run.size = static_cast<int>(data[at++]);
      run.weight = real(at++);
      const bool hasGiven = data[at++] != 0;
      run.words = static_cast<uint32_t>(words.size());
      for (int i = 0; i < run.size; i++) {
        Word word{};
        if (hasGiven) word.given = real(at++);
        const uint32_t count = data[at++];
        word.from = static_cast<uint32_t>(rows.size());
        for (uint32_t k = 0; k < count; k++) {
          const uint32_t key = data[at++];
          if (pass == 0) {
            ofWords.see(key, article);
          } else if (const auto found = wordTable.index.find(key); found != wordTable.index.end())
            rows.push_back(found->second);
        }
        word.to = static_cast<uint32_t>(rows.size());
        if (pass == 1) words.push_back(word);
      }
      const uint32_t spanCount = data[at++];
      run.spans = static_cast<uint32_t>(spans.size());
      for (uint32_t s = 0; s < spanCount; s++) {
        Span span{};
        span.start = static_cast<int>(data[at++]);
        span.end = static_cast<int>(data[at++]);
        span.gold = static_cast<int32_t>(data[at++]);
        if (hasGiven)
          for (float& given : span.given) given = real(at++);
        const uint32_t count = data[at++];
        span.from = static_cast<uint32_t>(rows.size());
        for (uint32_t k = 0; k < count; k++) {
          const uint32_t key = data[at++];
          if (pass == 0) {
            if (span.gold >= 0) ofSegments.see(key, article);
          } else if (const auto found = segmentTable.index.find(key); found != segmentTable.index.end())
            rows.push_back(found->second);
        }
        span.to = static_cast<uint32_t>(rows.size());
        if (pass == 1) spans.push_back(span);
      }
      run.spansEnd = static_cast<uint32_t>(spans.size());
      if (pass == 1) runs.push_back(run);
    }
    if (pass == 0) {
      wordTable.keep(ofWords, fewest);
      segmentTable.keep(ofSegments, fewest);
    }
  }
}

void write(FILE* file, const Table& table) {
  const uint32_t count = static_cast<uint32_t>(table.keys.size());
  std::fwrite(&count, 4, 1, file);
  std::fwrite(table.keys.data(), 4, table.keys.size(), file);
  std::fwrite(table.mean.data(), 4, table.mean.size(), file);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 9) {
    std::fprintf(stderr, "train-segments EXAMPLES WEIGHTS EPOCHS RATE DECAY DROPOUT FEWEST TRAININGS\n");
    return 1;
  }
  const int epochs = std::atoi(argv[3]);
  const float rate = std::strtof(argv[4], nullptr);
  const float decay = std::strtof(argv[5], nullptr);
  const double dropout = std::atof(argv[6]);
  Table wordTable(OUTPUTS), segmentTable(CLASSES);
  read(argv[1], wordTable, segmentTable, static_cast<uint32_t>(std::atoi(argv[7])));
  std::fprintf(stderr, "%zu runs, %zu word features, %zu segment features, %zu values\n", runs.size(), wordTable.keys.size(),
               segmentTable.keys.size(), rows.size());

  std::vector<uint32_t> order(runs.size());
  for (size_t i = 0; i < order.size(); i++) order[i] = static_cast<uint32_t>(i);
  std::vector<float> wordScores, spanScores, wordSlopes;
  std::vector<double> forward, backward, inside;
  int averaged = 0;
  const int trainings = std::atoi(argv[8]);
  for (int epoch = 0; epoch < epochs * trainings; epoch++) {
    if (epoch % epochs == 0) {
      wordTable.forget();
      segmentTable.forget();
    }
    for (size_t i = order.size(); i-- > 1;) std::swap(order[i], order[static_cast<size_t>(randomNumber() * (i + 1))]);
    double loss = 0;
    for (size_t step = 0; step < order.size(); step++) {
      if (dropout > 0 && step % 200 == 0)
        for (Table* table : {&wordTable, &segmentTable})
          for (uint8_t& mark : table->dropped) mark = randomNumber() < dropout ? 1 : 0;
      const Run& run = runs[order[step]];
      const int size = run.size;
      const int count = static_cast<int>(run.spansEnd - run.spans);
      wordScores.assign(size * OUTPUTS, 0.0f);
      for (int i = 0; i < size; i++) {
        const Word& word = words[run.words + i];
        wordTable.score(word.from, word.to, &wordScores[i * OUTPUTS]);
        wordScores[i * OUTPUTS] += word.given;
      }
      inside.assign((size + 1) * CLASSES, 0.0);
      for (int i = 0; i < size; i++)
        for (int c = 0; c < CLASSES; c++)
          inside[(i + 1) * CLASSES + c] = inside[i * CLASSES + c] + wordScores[i * OUTPUTS + 1 + c * 4 + 1];
      spanScores.assign(count * CLASSES, 0.0f);
      for (int s = 0; s < count; s++) {
        const Span& span = spans[run.spans + s];
        float* into = &spanScores[s * CLASSES];
        segmentTable.score(span.from, span.to, into);
        for (int c = 0; c < CLASSES; c++) {
          into[c] += span.given[c];
          const int base = 1 + c * 4;
          if (span.end - span.start == 1) into[c] += wordScores[span.start * OUTPUTS + base + 3];
          else
            into[c] += wordScores[span.start * OUTPUTS + base] + wordScores[(span.end - 1) * OUTPUTS + base + 2] +
                       static_cast<float>(inside[(span.end - 1) * CLASSES + c] - inside[(span.start + 1) * CLASSES + c]);
        }
      }
      forward.assign(size + 1, -INFINITY);
      backward.assign(size + 1, -INFINITY);
      forward[0] = 0;
      backward[size] = 0;
      for (int i = 0, s = 0; i < size; i++) {
        forward[i + 1] = logAdd(forward[i + 1], forward[i] + wordScores[i * OUTPUTS]);
        for (; s < count && spans[run.spans + s].start == i; s++)
          for (int c = 0; c < CLASSES; c++)
            forward[spans[run.spans + s].end] =
                logAdd(forward[spans[run.spans + s].end], forward[i] + spanScores[s * CLASSES + c]);
      }
      for (int i = size - 1, s = count - 1; i >= 0; i--) {
        backward[i] = backward[i + 1] + wordScores[i * OUTPUTS];
        for (; s >= 0 && spans[run.spans + s].start == i; s--)
          for (int c = 0; c < CLASSES; c++)
            backward[i] = logAdd(backward[i], backward[spans[run.spans + s].end] + spanScores[s * CLASSES + c]);
      }
      const double total = forward[size];
      loss += total * run.weight;
      wordSlopes.assign(size * OUTPUTS, 0.0f);
      uint64_t named = 0;
      for (int s = 0; s < count; s++) {
        const Span& span = spans[run.spans + s];
        const double outside = forward[span.start] + backward[span.end] - total;
        float slopes[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
          const double score = spanScores[s * CLASSES + c];
          if (span.gold == c) loss -= score * run.weight;
          slopes[c] = run.weight * static_cast<float>((span.gold == c ? 1 : 0) - std::exp(outside + score));
          for (int i = span.start; i < span.end; i++)
            wordSlopes[i * OUTPUTS + 1 + c * 4 + placeIn(i, span.start, span.end)] += slopes[c];
        }
        if (span.gold >= 0)
          for (int i = span.start; i < span.end; i++) named |= 1ull << i;
        segmentTable.update(span.from, span.to, slopes, rate, decay);
      }
      for (int i = 0; i < size; i++) {
        const Word& word = words[run.words + i];
        const bool isPlain = ((named >> i) & 1) == 0;
        const double score = wordScores[i * OUTPUTS];
        if (isPlain) loss -= score * run.weight;
        wordSlopes[i * OUTPUTS] =
            run.weight * static_cast<float>((isPlain ? 1 : 0) - std::exp(forward[i] + score + backward[i + 1] - total));
        wordTable.update(word.from, word.to, &wordSlopes[i * OUTPUTS], rate, decay);
      }
    }
    // The mean of the later epochs wavers less from one training to the next than the last one does.
    if (epoch % epochs >= epochs / 2) {
      averaged++;
      for (Table* table : {&wordTable, &segmentTable})
        for (size_t i = 0; i < table->mean.size(); i++) table->mean[i] += (table->weights[i] - table->mean[i]) / averaged;
    }
    std::fprintf(stderr, "epoch %d: loss %.4f a run\n", epoch + 1, loss / static_cast<double>(runs.size()));
  }
  FILE* file = std::fopen(argv[2], "wb");
  if (file == nullptr) return 1;
  write(file, wordTable);
  write(file, segmentTable);
  std::fclose(file);
  return 0;
}
