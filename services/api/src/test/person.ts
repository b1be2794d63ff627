import type { Answer } from './caller.ts'

/** A person at a browser of their own, which keeps its cookies. */
export class Person {
  readonly #url: string
  readonly #address: string
  readonly #jar = new Map<string, string>()

  /** `address`: where their requests come from, for an API that believes the proxy of this machine. */
  constructor(url: string, address = '198.51.100.1') {
    this.#url = url
    this.#address = address
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** A second browser that has the same cookies. */
  copy(): Person {
    const other = new Person(this.#url, this.#address)
    for (const [name, value] of this.#jar) other.#jar.set(name, value)
    return other
  }

  get = (path: string) => this.#ask('GET', path)
  post = (path: string, body: object = {}) => this.#ask('POST', path, body)
  delete = (path: string) => this.#ask('DELETE', path)

  async #ask(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(new URL(path, this.#url), {
      method,
      headers: {
        'x-forwarded-for': this.#address,
        origin: this.#url,
        'sec-fetch-site': 'same-origin',
        cookie: this.cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
    })
    this.#keep(answer.headers.getSetCookie())
    const text = await answer.text()
    const isJson = /[/+]json/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }

  #keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === '' || /max-age=0/i.test(cookie)) this.#jar.delete(name)
      else this.#jar.set(name, value)
    }
  }
}
