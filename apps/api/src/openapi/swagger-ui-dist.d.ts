declare module 'swagger-ui-dist' {
  const swaggerUi: { absolutePath(): string };
  export default swaggerUi;
}
