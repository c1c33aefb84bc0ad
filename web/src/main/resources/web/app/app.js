import 'htmx.org';
import './fonts.css';
import './app.scss';
import './errorSummary.js';
