import './fonts.css';
import './app.scss';
import './answering.js';
import './answering-composition.js';
import './errorSummary.js';
import './freezing.js';
import './peers.js';
