export function timeSkippingProgram(cache: string): string;
export function provideTimeSkippingServer(cache: string): Promise<{ program: string | null; why?: string }>;
