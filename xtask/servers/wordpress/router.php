<?php
// What a web server would do: files as they are, a folder by its index, everything else by WordPress.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rtrim(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), '/');
if (is_file($root . $path)) {
    return false;
}
$script = is_file("$root$path/index.php") ? "$path/index.php" : '/index.php';
$_SERVER['SCRIPT_NAME'] = $script;
chdir(dirname($root . $script));
require $root . $script;
