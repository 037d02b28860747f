// Groups words by their neighbours: classes that make a class bigram model of the text likeliest, found by exchange
// (Kneser and Ney 1993). Deterministic. Build: g++ -O3 -o word-clusters word-clusters.cpp.
// Use: word-clusters TEXT CLASSES CLUSTERS ROUNDS. TEXT: 32-bit word numbers, commonest words first, 0 for a boundary or a rare word.
// CLASSES: a 32-bit class, from 1, for each word number; 0 stays alone in class 0.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

namespace {

double entropy(double count) { return count > 0 ? count * std::log(count) : 0; }

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "word-clusters TEXT CLASSES CLUSTERS ROUNDS\n");
    return 1;
  }
  const int classes = std::atoi(argv[3]) + 1;
  FILE* file = std::fopen(argv[1], "rb");
  if (file == nullptr) return 1;
  std::fseek(file, 0, SEEK_END);
  std::vector<uint32_t> text(static_cast<size_t>(std::ftell(file)) / 4);
  std::rewind(file);
  if (std::fread(text.data(), 4, text.size(), file) != text.size()) return 1;
  std::fclose(file);

  uint32_t size = 0;
  for (uint32_t word : text) size = word >= size ? word + 1 : size;
  std::vector<std::map<uint32_t, int>> after(size), before(size);
  std::vector<double> count(size, 0);
  for (size_t i = 0; i < text.size(); i++) {
    count[text[i]]++;
    if (i == 0) continue;
    after[text[i - 1]][text[i]]++;
    before[text[i]][text[i - 1]]++;
  }
  std::vector<int> of(size);
  for (uint32_t word = 1; word < size; word++) of[word] = 1 + static_cast<int>(word - 1) % (classes - 1);
  std::vector<double> pairs(static_cast<size_t>(classes) * classes, 0), totals(classes, 0);
  for (uint32_t word = 0; word < size; word++) {
    totals[of[word]] += count[word];
    for (const auto& [next, n] : after[word]) pairs[of[word] * classes + of[next]] += n;
  }

  std::vector<double> out(classes), in(classes);
  const int rounds = std::atoi(argv[4]);
  for (int round = 0; round < rounds; round++) {
    int moved = 0;
    for (uint32_t word = 1; word < size; word++) {
      const int home = of[word];
      std::fill(out.begin(), out.end(), 0);
      std::fill(in.begin(), in.end(), 0);
      double twice = 0;
      for (const auto& [next, n] : after[word]) {
        if (next == word) twice += n;
        else out[of[next]] += n;
      }
      for (const auto& [former, n] : before[word])
        if (former != word) in[of[former]] += n;
      std::vector<int> touched;
      for (int c = 0; c < classes; c++)
        if (out[c] > 0 || in[c] > 0) touched.push_back(c);
      const auto add = [&](int c, double sign) {
        for (int other : touched) {
          pairs[c * classes + other] += sign * out[other];
          pairs[other * classes + c] += sign * in[other];
        }
        pairs[c * classes + c] += sign * twice;
        totals[c] += sign * count[word];
      };
      add(home, -1);
      int best = home;
      double most = -INFINITY;
      for (int c = 1; c < classes; c++) {
        double gain = -2 * (entropy(totals[c] + count[word]) - entropy(totals[c]));
        for (int other : touched) {
          if (other == c) continue;
          const double there = pairs[c * classes + other], back = pairs[other * classes + c];
          if (out[other] > 0) gain += entropy(there + out[other]) - entropy(there);
          if (in[other] > 0) gain += entropy(back + in[other]) - entropy(back);
        }
        const double self = pairs[c * classes + c];
        gain += entropy(self + out[c] + in[c] + twice) - entropy(self);
        if (gain > most + 1e-9) {
          most = gain;
          best = c;
        }
      }
      add(best, 1);
      if (best != home) moved++;
      of[word] = best;
    }
    std::fprintf(stderr, "round %d: %d of %u words moved\n", round + 1, moved, size);
  }
  file = std::fopen(argv[2], "wb");
  if (file == nullptr) return 1;
  std::fwrite(of.data(), 4, of.size(), file);
  std::fclose(file);
  return 0;
}
