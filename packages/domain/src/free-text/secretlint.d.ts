declare module '@secretlint/secretlint-rule-preset-recommend' {
  interface Context {
    createTranslator(messages: unknown): (id: string) => { readonly messageId: string; readonly message: string }
    report(found: { readonly message: { readonly messageId: string }; readonly range: readonly [number, number] }): void
  }
  interface Source {
    readonly content: string
    readonly filePath: string | undefined
    readonly ext: string
    readonly contentType: 'text'
  }
  interface Rule {
    readonly meta: { readonly id: string }
    create(context: Context, options: object): { file?(source: Source): unknown }
  }
  export const rules: readonly Rule[]
}
