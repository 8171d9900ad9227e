export const DOCUMENTATION_PAGE = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Doorbraak: API</title>
    <link rel="icon" href="/documentation/favicon-32x32.png">
    <link rel="stylesheet" href="/documentation/swagger-ui.css">
  </head>
  <body>
    <div id="api"></div>
    <script src="/documentation/swagger-ui-bundle.js"></script>
    <script src="/documentation/start.js"></script>
  </body>
</html>
`;

/** A file of its own: the page's policy allows no script inside the page. */
export const START_SCRIPT = `SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#api', deepLinking: true });\n`;
