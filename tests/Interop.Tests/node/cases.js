// Runs named cases one after another and prints PASS or FAIL for each; the process fails when one does.
'use strict';

async function run(cases, patienceMs = 30000) {
  let failed = 0;
  for (const [name, body] of Object.entries(cases)) {
    let timer;
    const tooLong = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${patienceMs} ms`)), patienceMs);
    });
    try {
      await Promise.race([body(), tooLong]);
      console.log(`PASS ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAIL ${name}: ${error.stack || error}`);
    } finally {
      clearTimeout(timer);
    }
  }
  process.exit(failed === 0 ? 0 : 1);
}

// A unary or client-streaming call as a promise of { response, metadata, trailers }.
function promised(start) {
  return new Promise((resolve, reject) => {
    const answer = {};
    const call = start((error, response) => {
      answer.response = response;
      answer.error = error;
    });
    call.on('metadata', (metadata) => { answer.metadata = metadata; });
    call.on('status', (status) => {
      answer.trailers = status.metadata;
      if (answer.error) { reject(answer.error); } else { resolve(answer); }
    });
  });
}

// Reads a stream to its end, or until `enough` says so.
function collect(call, enough = () => false) {
  return new Promise((resolve, reject) => {
    const got = [];
    call.on('data', (message) => {
      got.push(message);
      if (enough(got)) { call.cancel(); resolve(got); }
    });
    call.on('end', () => resolve(got));
    call.on('error', (error) => (enough(got) ? resolve(got) : reject(error)));
  });
}

module.exports = { run, promised, collect };
