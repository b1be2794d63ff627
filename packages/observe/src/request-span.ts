import type { IncomingHttpHeaders } from 'node:http'
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

export interface RequestSpan {
  /** Undefined where nobody collects traces. */
  readonly traceId: string | undefined
  /** What is begun within it, however long it takes, is part of it. */
  within(go: () => void): void
  end(answer: { readonly route: string; readonly status: number }): void
}

/** A request as a span, part of the caller's trace where they name one (W3C Trace Context). Never its address, nor a body. */
export function beginRequest({ method, headers }: { method: string; headers: IncomingHttpHeaders }): RequestSpan {
  const parent = propagation.extract(context.active(), headers)
  const span = trace.getTracer('understudy').startSpan(method, { kind: SpanKind.SERVER }, parent)
  return {
    traceId: span.isRecording() ? span.spanContext().traceId : undefined,
    within: (go) => context.with(trace.setSpan(parent, span), go),
    end({ route, status }) {
      span.updateName(`${method} ${route}`)
      span.setAttributes({
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': status,
      })
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
  }
}
