import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `vite` in this folder serves the console for whoever works on it, beside an api on port 4000 or API_URL. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/v1': process.env.API_URL ?? 'http://127.0.0.1:4000' } },
})
