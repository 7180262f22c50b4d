import { config } from 'zod/v4/core'

// Compiling schemas needs eval, which the content security policy refuses; trying it alone is a violation.
config({ jitless: true })

export { zodResolver } from '@hookform/resolvers/zod'
