/**
 * Remembers answers, but never more than a bound: two thousand statements must not take more memory than two hundred.
 * The bound is of letters asked, for a long text has a long answer. When one half is full the older half is forgotten, so
 * what is asked often stays.
 */
export class BoundedCache<Answer> {
  readonly #half: number;
  #letters = 0;
  #young = new Map<string, Answer>();
  #old = new Map<string, Answer>();

  constructor(letters: number) {
    this.#half = letters / 2;
  }

  get(key: string, make: (key: string) => Answer): Answer {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const answer = this.#old.get(key) ?? make(key);
    if (this.#letters >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#letters = 0;
    }
    this.#letters += key.length;
    this.#young.set(key, answer);
    return answer;
  }
}
