import 'htmx.org';
import './app.scss';
