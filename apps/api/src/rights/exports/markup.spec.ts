import { markup } from './markup.js';

describe('markup', () => {
  it('escapes what somebody wrote, and not what it made itself', () => {
    const words = `<script>alert("x")</script> & 'y'`;
    expect(markup`<p title="${words}">${words}</p>`.text).not.toMatch(/<script|alert\("|'y'/);
    const list = [1, '<'].map((item) => markup`<li>${item}</li>`);
    expect(markup`<ul>${list}</ul>`.text).toBe('<ul><li>1</li><li>&lt;</li></ul>');
  });
});
