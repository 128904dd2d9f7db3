<?php
// install.php FOLDER URL: installs the WordPress of the folder and says `user:application password`.
[, $folder, $url] = $argv;
define('WP_INSTALLING', true);
define('WP_SITEURL', $url);
$_SERVER['HTTP_HOST'] = substr($url, strlen('http://'));
$_SERVER['REQUEST_URI'] = '/';
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

ob_start();
wp_install('Kommunens webbplats', 'admin', 'admin@example.test', true, '', 'admin');
ob_end_clean();
update_option('home', $url);
update_option('siteurl', $url);
update_option('comment_moderation', 0);
update_option('comment_previously_approved', 0);
update_option('permalink_structure', '/%postname%/');
$wp_rewrite->init();
flush_rewrite_rules(false);
$admin = get_user_by('login', 'admin')->ID;
[$password] = WP_Application_Passwords::create_new_application_password($admin, ['name' => 'tests']);
echo "admin:$password";
