import { useEffect, useRef } from 'react'
import { api } from '../api/api.ts'

const apartMs = 5_000

/** Calls once the server can be reached again: at once where the browser knows, and else within seconds. */
export function useBackOnline(call: () => void): void {
  const latest = useRef(call)
  latest.current = call
  useEffect(() => {
    let isOver = false
    const look = async () => {
      if (!navigator.onLine) return
      const isBack = await api.GET('/v1/auth/ways').then(
        ({ response }) => response.ok,
        () => false,
      )
      if (isBack && !isOver) latest.current()
    }
    const timer = setInterval(look, apartMs)
    addEventListener('online', look)
    return () => {
      isOver = true
      clearInterval(timer)
      removeEventListener('online', look)
    }
  }, [])
}
