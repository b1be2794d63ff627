import { context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'

export interface TracesOptions {
  /** The service that speaks: `api`, `relay`, `worker`, `timers`, `all`. */
  readonly service: string
  /** A collector of OTLP over HTTP, `http://127.0.0.1:4318`, as OTEL_EXPORTER_OTLP_ENDPOINT has it. */
  readonly endpoint: string
}

/** Sends the spans of this process to a collector, in batches; one that does not answer costs spans and nothing else. */
export function openTraces({ service, endpoint }: TracesOptions): { stop(): Promise<void> } {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 5_000 })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.namespace': 'understudy', 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  })
  trace.setGlobalTracerProvider(provider)
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  return {
    async stop() {
      await provider.shutdown().catch(() => {})
      for (const part of [trace, context, propagation]) part.disable()
    },
  }
}
