declare module 'jstat' {
  interface Distribution {
    /** Distribution function at x. */
    cdf(x: number, ...parameters: number[]): number
    /** Quantile at p. */
    inv(p: number, ...parameters: number[]): number
  }
  const library: { readonly jStat: { readonly beta: Distribution; readonly normal: Distribution } }
  export default library
}
