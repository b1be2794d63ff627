/** Draws 0 … count−1 so that rank k comes up in proportion to 1/k (Zipf 1949), the same run after run. */
export function zipf(count: number, seed = 1): () => number {
  const sums: number[] = []
  let total = 0
  for (let rank = 1; rank <= count; rank++) {
    total += 1 / rank
    sums.push(total)
  }
  const random = repeatable(seed)
  return () => {
    const place = random() * total
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < place) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Numbers in [0, 1) by xorshift32 (Marsaglia 2003). */
function repeatable(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 0x1_0000_0000
  }
}
