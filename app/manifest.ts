import type { MetadataRoute } from 'next'

/** Put on a home screen: neutral in name and look, for whoever glances at the phone. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/field',
    name: 'Etalon',
    short_name: 'Etalon',
    start_url: '/field',
    scope: '/field',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#1b1d2b',
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/512-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
