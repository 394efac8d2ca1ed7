/**
 * Remembers answers, but never more than a bound: two thousand statements must not take more memory than two hundred.
 * When one half is full the older half is forgotten, so what is asked often stays.
 */
export class BoundedCache<Answer> {
  readonly #half: number;
  #young = new Map<string, Answer>();
  #old = new Map<string, Answer>();

  constructor(bound: number) {
    this.#half = bound / 2;
  }

  get(key: string, make: (key: string) => Answer): Answer {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const answer = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, answer);
    return answer;
  }
}
