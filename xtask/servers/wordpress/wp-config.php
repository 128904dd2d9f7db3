<?php
// WordPress in one file of SQLite: nothing to found, nothing shared with another run.
define('DB_NAME', 'wordpress');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $what) {
    define("{$what}_KEY", hash('sha256', __DIR__ . $what));
    define("{$what}_SALT", hash('sha256', $what . __DIR__));
}
$table_prefix = 'wp_';
// Application passwords over HTTP are for local sites alone.
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
